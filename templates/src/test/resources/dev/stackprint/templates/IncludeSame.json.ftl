<#import "macros.json.ftl" as macros>
[<@macros.quoted text/>, <#include "part.json.ftl">]
