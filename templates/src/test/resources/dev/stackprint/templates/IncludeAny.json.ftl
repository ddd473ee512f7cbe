["<#include text>"]
