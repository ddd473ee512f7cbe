<#if
