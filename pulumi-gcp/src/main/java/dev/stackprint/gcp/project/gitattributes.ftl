# The line ends that were rendered: others would look like changes of yours.
* text=auto eol=lf
