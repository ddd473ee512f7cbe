["<#include "IncludedIn.md.ftl">"]
