# ${name}

<#if description?has_content>
${description}

</#if>
An AWS CDK app in Java, rendered by Stackprint from [blueprint.yaml](blueprint.yaml). The code is yours: read it, change
it, and render again when the blueprint changes.

## What it deploys

```mermaid
${r.diagram}
```

| construct | what it is | blueprint |
| --- | --- | --- |
<#list r.components as component>
| ${component.className} | ${component.summary} | ${component.origin} |
</#list>

## Commands

Needs JDK 17 or newer, Maven 3.8 or newer and Node.js 20 or newer; deploying also needs AWS credentials.

| command | what it does |
| --- | --- |
| `npm install` | installs the CDK CLI, at the version in package.json; once |
| `mvn verify` | compiles and runs the tests |
| `npx cdk synth` | writes the CloudFormation template to `cdk.out` |
| `npx cdk diff` | compares it with what is deployed |
| `npx cdk deploy` | deploys the stack ${stackName} to ${region} |
| `npx cdk destroy` | tears it down, see below |

The first deployment of any CDK app to an account and region needs `npx cdk bootstrap` once.
<#if r.outputs?has_content>

Once deployed, the stack prints:

| output | what it is |
| --- | --- |
<#list r.outputs as output>
| ${output.name} | ${output.description} |
</#list>
</#if>
<#if r.steps?has_content>

## After deploying

<#list r.steps as step>
1. ${step}
</#list>
</#if>

## What it costs while idle

<#if r.idleCosts?has_content>
| what | price | how to avoid it |
| --- | --- | --- |
<#list r.idleCosts as cost>
| ${cost.what} | ${cost.price} | ${cost.avoid} |
</#list>
<#if r.priceSources?has_content>

List prices of us-east-1 without free tiers and discounts; other Regions differ, mostly upwards. Read from
<#list r.priceSources as source>
${source}<#sep>,</#sep><#if !source?has_next>.</#if>
</#list>
</#if>
<#else>
Nothing bills by the hour: what it costs is storage and use.
</#if>

## Tearing it down

<#if r.emptied?has_content>
First empty the buckets whose logical ids begin with <#list r.emptied as bucket>${bucket}<#sep>, </#list>: one that holds
files keeps the stack from being deleted. Their names are listed by

```sh
aws cloudformation list-stack-resources --region ${regionId} --stack-name ${stackId} --output table \
  --query "StackResourceSummaries[?ResourceType=='AWS::S3::Bucket'].[LogicalResourceId,PhysicalResourceId]"
```

</#if>
<#if r.retained?has_content>
`npx cdk destroy` deletes the stack, but keeps what holds data, so that a slip of the hand loses nothing:

| resource | what it is | what it holds |
| --- | --- | --- |
<#list r.retained as kept>
| ${kept.id} | ${kept.type} | ${kept.what} |
</#list>

The first column is what the logical id begins with. What stayed is listed, with its name, by

```sh
stack=$(aws cloudformation list-stacks --region ${regionId} --stack-status-filter DELETE_COMPLETE --output text \
  --query "sort_by(StackSummaries[?StackName=='${stackId}'], &DeletionTime)[-1].StackId")
aws cloudformation list-stack-resources --region ${regionId} --stack-name "$stack" --output table \
  --query "StackResourceSummaries[?ResourceStatus=='DELETE_SKIPPED'].[LogicalResourceId,PhysicalResourceId]"
```

Once nobody needs what these hold, delete them:

<#list r.deletions as deletion>
- ${deletion}
</#list>
<#else>
`npx cdk destroy` deletes the stack and all that is in it.
</#if>
