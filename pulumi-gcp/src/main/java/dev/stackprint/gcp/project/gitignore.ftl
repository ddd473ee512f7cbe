target/
__pycache__/
