package dev.stackprint.gcp.kinds.knowledgebase;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;

/**
 * What the template of what takes documents in prints.
 *
 * @param c what every component begins with
 * @param className the class
 * @param type its type in Pulumi
 * @param accountId the id of the account that takes documents in
 * @param callerId the id of the account that calls the function
 * @param storageAgent the expression of Cloud Storage's agent
 * @param schedulerAgent the expression of Cloud Scheduler's agent
 * @param pubsubAgent the expression of Pub/Sub's agent
 * @param stateKey whether a key of our own encrypts what is made from documents
 * @param stateRole what the function may do with that: the end of a role of Cloud Storage
 * @param stateBucket whether somebody else needs the bucket of that
 * @param folder the folder of the function's files
 * @param files those of them that are deployed
 * @param memory the function's memory
 * @param removedSources what becomes of what was taken in from sources that are removed
 * @param compareAt when all documents are compared, as a cron expression
 * @param subnetwork whether the function runs in a network
 * @param sources what is taken in
 * @param digest stands for the settings by which documents are taken in
 * @param signals whether somebody watches it
 */
record IngestionView(
    ComponentHeader c,
    Code className,
    String type,
    String accountId,
    String callerId,
    Code storageAgent,
    Code schedulerAgent,
    Code pubsubAgent,
    boolean stateKey,
    String stateRole,
    boolean stateBucket,
    String folder,
    List<String> files,
    String memory,
    String removedSources,
    String compareAt,
    boolean subnetwork,
    List<Sources.Source> sources,
    String digest,
    boolean signals) {}
