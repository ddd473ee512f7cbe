  /** Cloud Storage publishes uploads to a topic, and Eventarc starts the workflow for each message. */
  private void startByUploads(final Output<String> bucket) {
    var uploads = new Topic(name + "-uploads", TopicArgs.builder().build(), project.options(this));
    var publisher = letPublish(uploads, "-uploads", ${storageAgent});
    new Notification(
        name,
        NotificationArgs.builder()
            .bucket(bucket)
            .topic(uploads.id())
            .payloadFormat("JSON_API_V1")
            .eventTypes("OBJECT_FINALIZE")
<#if prefix?has_content>
            .objectNamePrefix("${prefix}")
</#if>
            .build(),
        project.optionsAfter(this, publisher));
    var starter = account("${starterAccountId}", "-starter", "roles/workflows.invoker");
    var eventarc =
        new IAMMember(
            name + "-eventarc",
            IAMMemberArgs.builder()
                .project(project.id())
                .role("roles/eventarc.serviceAgent")
                .member(${eventarcAgent})
                .build(),
            project.options(this));
    new Trigger(
        name,
        TriggerArgs.builder()
            .location(project.region())
            .matchingCriterias(
                TriggerMatchingCriteriaArgs.builder()
                    .attribute("type")
                    .value("google.cloud.pubsub.topic.v1.messagePublished")
                    .build())
            .transport(
                TriggerTransportArgs.builder()
                    .pubsub(TriggerTransportPubsubArgs.builder().topic(uploads.id()).build())
                    .build())
            .destination(TriggerDestinationArgs.builder().workflow(workflow.id()).build())
            .serviceAccount(starter.email())
            .build(),
        project.optionsAfter(this, eventarc));
  }
