package dev.stackprint.aws.kinds.knowledgebase;

import java.util.List;
import java.util.Optional;

/**
 * What is printed of a crawl of web pages.
 *
 * @param pages where it begins
 * @param scope how far it goes; nowhere but below the first pages if it is not there
 * @param maxPages how many pages are read
 * @param pagesPerMinute how many of them in a minute
 * @param include regular expressions of what is taken in; everything if empty
 * @param exclude regular expressions of what is left out
 */
record WebSource(
    List<String> pages,
    Optional<String> scope,
    int maxPages,
    int pagesPerMinute,
    List<String> include,
    List<String> exclude) {}
