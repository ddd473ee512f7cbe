package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.templates.Code;
import java.util.SortedMap;

/**
 * How Python finds passages of a knowledge base: what a caller renders into its function's folder,
 * and what the function's environment has to hold. It needs {@code calls.py} beside it, which every
 * function has, and no package that this one does not need either.
 *
 * <p>The caller then writes
 *
 * <pre>{@code
 * from retrieval import Passage, retrieve
 *
 * passages: list[Passage] = retrieve(session, question, count, filters)
 * }</pre>
 *
 * <ul>
 *   <li>{@code session} is a {@code google.auth.transport.requests.AuthorizedSession} of the
 *       caller's own account, to which {@link KnowledgeBaseKind#grantRetrieve} has granted what it
 *       needs;
 *   <li>{@code filters} is a map of attributes to the text that each must have, or {@code None}; if
 *       the store cannot filter, see {@link KnowledgeBaseKind#canFilter}, a map that is not empty
 *       raises {@code ValueError} rather than finding too much;
 *   <li>a {@code Passage} has {@code text}, {@code source} (the document's URI, {@code
 *       gs://bucket/name}), {@code page} (the first, from 1, or {@code None}) and {@code score}
 *       (from 0 to 1, higher is closer; {@code None} if the store tells none). The closest is
 *       first; there may be fewer than asked for, or none;
 *   <li>what an API refuses raises {@code CallFailed} of {@code calls.py}.
 * </ul>
 *
 * @param files the files by their names within the function's folder: {@code retrieval.py} and its
 *     test
 * @param environment variables to Java expressions, each an {@code Output<String>}; for the
 *     caller's class, which takes the knowledge base as a parameter
 */
public record Retrieval(SortedMap<String, String> files, SortedMap<String, Code> environment) {}
