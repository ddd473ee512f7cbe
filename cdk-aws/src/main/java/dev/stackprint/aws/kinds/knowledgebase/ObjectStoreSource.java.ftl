CfnDataSource.DataSourceConfigurationProperty.builder()
    .type("S3")
    .s3Configuration(
        CfnDataSource.S3DataSourceConfigurationProperty.builder()
            .bucketArn(${bucket}.getBucketArn())
<#if prefix?has_content>
            .inclusionPrefixes(List.of("${prefix}"))
</#if>
            .build())
    .build()
