CfnDataSource.DataSourceConfigurationProperty.builder()
    .type("CONFLUENCE")
    .confluenceConfiguration(
        CfnDataSource.ConfluenceDataSourceConfigurationProperty.builder()
            .sourceConfiguration(
                CfnDataSource.ConfluenceSourceConfigurationProperty.builder()
                    .hostType("SAAS")
                    .hostUrl("${site}")
                    .authType("${authentication}")
                    .credentialsSecretArn("${credentials}")
                    .build())
<#if crawler??>
            .crawlerConfiguration(CfnDataSource.ConfluenceCrawlerConfigurationProperty.builder().filterConfiguration(${crawler}).build())
</#if>
            .build())
    .build()
