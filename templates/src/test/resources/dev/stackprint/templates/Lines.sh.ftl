echo '${star}'

  echo '${slash}'
