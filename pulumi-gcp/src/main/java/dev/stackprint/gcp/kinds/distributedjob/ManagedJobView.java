package dev.stackprint.gcp.kinds.distributedjob;

import dev.stackprint.gcp.render.ComponentHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of the class of a managed job print.
 *
 * @param c what every component begins with
 * @param definition the file that defines the workflow
 * @param accountId the id of the account that the job acts with
 * @param starterAccountId the id of the account that the workflow acts with
 * @param schedulerAccountId the id of the account that starts the workflow at set times
 * @param grants statements that let the job's account read and write
 * @param environment what the definition reads of the environment: expressions by name
 * @param schedule when it starts, if not by hand only
 */
record ManagedJobView(
    ComponentHeader c,
    String definition,
    String accountId,
    String starterAccountId,
    String schedulerAccountId,
    List<Code> grants,
    Map<String, Code> environment,
    Optional<Schedule> schedule) {

  /**
   * When a job starts.
   *
   * @param cron minute, hour, day of month, month and day of week
   * @param timeZone the time zone
   */
  record Schedule(String cron, String timeZone) {}
}
