target/
cdk.out/
__pycache__/
