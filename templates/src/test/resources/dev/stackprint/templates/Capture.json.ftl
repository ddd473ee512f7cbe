<#assign x><b></#assign>${x}
