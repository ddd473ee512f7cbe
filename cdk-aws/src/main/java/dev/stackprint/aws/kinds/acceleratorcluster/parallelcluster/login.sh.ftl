#!/usr/bin/env bash
# Opens a shell on the login machine of ${cluster}, through Session Manager. It needs the AWS CLI with the Session Manager plugin.
# There, as the user who runs jobs: sudo --login --user ubuntu; export PATH=${binaries}:$PATH; sinfo
set -euo pipefail

output() {
  aws cloudformation describe-stacks --region '${region}' --stack-name '${stack}' --output text \
    --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

${target}
aws ssm start-session --region '${region}' --target "$target"
