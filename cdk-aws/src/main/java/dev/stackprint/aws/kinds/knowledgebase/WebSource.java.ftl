CfnDataSource.DataSourceConfigurationProperty.builder()
    .type("WEB")
    .webConfiguration(
        CfnDataSource.WebDataSourceConfigurationProperty.builder()
            .sourceConfiguration(
                CfnDataSource.WebSourceConfigurationProperty.builder()
                    .urlConfiguration(
                        CfnDataSource.UrlConfigurationProperty.builder()
                            .seedUrls(List.of(<#list pages as page>CfnDataSource.SeedUrlProperty.builder().url("${page}").build()<#sep>, </#list>))
                            .build())
                    .build())
            .crawlerConfiguration(
                CfnDataSource.WebCrawlerConfigurationProperty.builder()
<#if scope??>
                    .scope("${scope}")
</#if>
                    .crawlerLimits(CfnDataSource.WebCrawlerLimitsProperty.builder().maxPages(${maxPages}).rateLimit(${pagesPerMinute}).build())
<#if include?has_content>
                    .inclusionFilters(List.of(<#list include as pattern>"${pattern}"<#sep>, </#list>))
</#if>
<#if exclude?has_content>
                    .exclusionFilters(List.of(<#list exclude as pattern>"${pattern}"<#sep>, </#list>))
</#if>
                    .build())
            .build())
    .build()
