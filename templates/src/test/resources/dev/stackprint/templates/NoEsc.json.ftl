{"${text?no_esc}": 1}
