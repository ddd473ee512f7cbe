<#macro quoted text>"${text}"</#macro>
