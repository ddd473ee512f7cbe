# ${name}

<#if description?has_content>
${description}

</#if>
An AWS CDK app in Java, rendered by [Stackprint](https://github.com/stackprint/stackprint) from
[blueprint.yaml](blueprint.yaml). The code is yours: read it, change it, and render again when the blueprint changes.

## What it deploys

```mermaid
${diagram}
```

| construct | what it is | blueprint |
| --- | --- | --- |
<#list components as component>
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

The first deployment to an account and region needs `npx cdk bootstrap` once.
<#if outputs?has_content>

Once deployed, the stack prints:

| output | what it is |
| --- | --- |
<#list outputs as output>
| ${output.name} | ${output.description} |
</#list>
</#if>
<#if steps?has_content>

## After deploying

<#list steps as step>
1. ${step}
</#list>
</#if>

## What it costs while idle

<#if idleCosts?has_content>
| what | price | how to avoid it |
| --- | --- | --- |
<#list idleCosts as cost>
| ${cost.what} | ${cost.price} | ${cost.avoid} |
</#list>
<#else>
Nothing bills by the hour: what it costs is storage and use.
</#if>

## Tearing it down

`npx cdk destroy` deletes the stack, but keeps what holds data (buckets, tables, keys and logs), so that a slip of the
hand loses nothing. The resources that it leaves are listed in its output; delete them in the console or with the AWS
CLI once you no longer need what they hold.
