# ${name}

<#if description?has_content>
${description}

</#if>
A Pulumi program in Java, rendered by Stackprint from [blueprint.yaml](blueprint.yaml). The code is yours: read it, change
it, and render again when the blueprint changes.

## What it deploys

```mermaid
${r.diagram}
```

| component | what it is | blueprint |
| --- | --- | --- |
<#list r.components as component>
| ${component.className} | ${component.summary} | ${component.origin} |
</#list>

## Commands

Needs JDK 17 or newer and Maven 3.8 or newer; all but `mvn verify` also need [Pulumi](https://www.pulumi.com/docs/install/)
and Google Cloud credentials (`gcloud auth application-default login`). Pulumi installs version ${providerVersion} of its plugin
for Google Cloud by itself.

| command | what it does |
| --- | --- |
| `mvn verify` | compiles and runs the tests |
| `pulumi stack init dev` | makes the stack; once |
<#if !project??>
| `pulumi config set gcp:project ID` | says which project to deploy to; once |
</#if>
| `pulumi preview` | shows what would be deployed |
| `pulumi up` | deploys to ${region} |
| `pulumi destroy` | tears it down, see below |

The project has to exist and have a billing account. Whoever deploys needs the right to enable APIs, to make service accounts
and to grant roles. One project holds one stack of this program: service accounts have fixed names.
<#if r.outputs?has_content>

Once deployed, the stack has these outputs (`pulumi stack output`):

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

List prices in US dollars without free tiers and discounts; regions differ. Read from
<#list r.priceSources as source>
${source}<#sep>,</#sep><#if !source?has_next>.</#if>
</#list>
</#if>
<#else>
Nothing bills by the hour: what it costs is storage and use.
</#if>

## Tearing it down

<#if r.emptied?has_content>
First empty these buckets, since one that holds files is not deleted: <#list r.emptied as bucket>${bucket}<#sep>, </#list>.
`pulumi stack --show-urns` lists the resources by these names, and `gcloud storage rm "gs://BUCKET/**"` empties a bucket.

</#if>
<#if r.retained?has_content>
`pulumi destroy` deletes the stack, but keeps what holds data, so that a slip of the hand loses nothing:

| resource | what it is | what it holds |
| --- | --- | --- |
<#list r.retained as kept>
| ${kept.id} | ${kept.type} | ${kept.what} |
</#list>

The first column is the resource's name in Pulumi; its own name begins with it. Note the names that
`pulumi stack --show-ids` lists before you destroy the stack. Once nobody needs what these hold, delete them:

<#list r.deletions as deletion>
- ${deletion}
</#list>
<#else>
`pulumi destroy` deletes the stack and all that is in it.
</#if>

The APIs stay enabled, since others may use them by then.
