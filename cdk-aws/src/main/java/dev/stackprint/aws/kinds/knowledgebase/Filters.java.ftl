CfnDataSource.CrawlFilterConfigurationProperty.builder()
    .type("PATTERN")
    .patternObjectFilter(
        CfnDataSource.PatternObjectFilterConfigurationProperty.builder()
            .filters(
                List.of(
<#list filters as filter>
                    CfnDataSource.PatternObjectFilterProperty.builder()
                        .objectType("${filter.type}")
<#if filter.include?has_content>
                        .inclusionFilters(List.of(<#list filter.include as pattern>"${pattern}"<#sep>, </#list>))
</#if>
<#if filter.exclude?has_content>
                        .exclusionFilters(List.of(<#list filter.exclude as pattern>"${pattern}"<#sep>, </#list>))
</#if>
                        .build()<#sep>,
</#list>
                ))
            .build())
    .build()
