# What HyperPod needs of a cluster of EKS, from its chart, which no repository of charts has: at the revision that AWS's
# own templates install
chart=$(mktemp --directory)
trap 'rm -rf "$chart"' EXIT
git -C "$chart" init --quiet
git -C "$chart" fetch --quiet --depth 1 https://github.com/aws/sagemaker-hyperpod-cli.git '${revision}'
git -C "$chart" checkout --quiet FETCH_HEAD
helm dependency update "$chart/helm_chart/HyperPodHelmChart"
helm upgrade --install hyperpod-dependencies "$chart/helm_chart/HyperPodHelmChart" \
  --namespace kube-system --values '${values}'

# What machines run when they start
bucket=$(aws cloudformation describe-stacks --region '${region}' --stack-name '${stack}' --output text \
  --query "Stacks[0].Outputs[?OutputKey=='${output}'].OutputValue")
aws s3 cp --region '${region}' '${script}' "s3://$bucket/on_create.sh"
