target/
cdk.out/
node_modules/
__pycache__/
