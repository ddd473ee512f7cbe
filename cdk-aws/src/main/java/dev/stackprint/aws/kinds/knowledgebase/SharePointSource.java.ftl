CfnDataSource.DataSourceConfigurationProperty.builder()
    .type("SHAREPOINT")
    .sharePointConfiguration(
        CfnDataSource.SharePointDataSourceConfigurationProperty.builder()
            .sourceConfiguration(
                CfnDataSource.SharePointSourceConfigurationProperty.builder()
                    .hostType("ONLINE")
                    .domain("${domain}")
                    .tenantId("${tenant}")
                    .siteUrls(List.of(<#list sites as site>"${site}"<#sep>, </#list>))
                    .authType("${authentication}")
                    .credentialsSecretArn("${credentials}")
                    .build())
<#if crawler??>
            .crawlerConfiguration(CfnDataSource.SharePointCrawlerConfigurationProperty.builder().filterConfiguration(${crawler}).build())
</#if>
            .build())
    .build()
