package dev.stackprint.aws.kinds.distributedjob.batch;

import dev.stackprint.aws.render.ConstructHeader;
import dev.stackprint.templates.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates of a job on AWS Batch print.
 *
 * @param c what every construct begins with
 * @param job the job's id
 * @param name the name of its definition
 * @param queue the name of the queue that it waits in
 * @param place what it runs on
 * @param shape the instance type
 * @param nodes how many machines it takes
 * @param region the Region
 * @param logs the expression of the log group
 * @param grants what lets its role at its stores
 * @param copier the image that copies code
 * @param code the expression of the address of its code, if it has any
 * @param image its image
 * @param environment variables, as expressions
 * @param gpus how many GPUs a machine has
 * @param devices devices of a machine that it gets
 * @param vcpus vCPUs of a machine that it gets
 * @param memory MiB of a machine that it gets
 * @param storage the folder that jobs share, if they do
 * @param attempts how often it is started until it succeeds
 * @param seconds how long an attempt may take
 * @param schedule when it starts by itself, if it does
 * @param command its command
 */
record BatchJobView(
    ConstructHeader c,
    String job,
    String name,
    String queue,
    String place,
    String shape,
    int nodes,
    String region,
    Code logs,
    List<Code> grants,
    String copier,
    Optional<Code> code,
    String image,
    Map<String, Code> environment,
    int gpus,
    List<Devices> devices,
    int vcpus,
    int memory,
    Optional<String> storage,
    int attempts,
    long seconds,
    Optional<Schedule> schedule,
    Code command) {

  /** Returns MiB that its processes can share: half of what it has. */
  int sharedMemory() {
    return memory / 2;
  }

  /**
   * Devices whose names differ by their numbers.
   *
   * @param path what their paths begin with
   * @param count how many there are
   */
  record Devices(String path, int count) {

    /** Returns the path of the last one. */
    String last() {
      return path + (count - 1);
    }
  }

  /**
   * When a job starts by itself.
   *
   * @param expression as EventBridge Scheduler writes it
   * @param timeZone the time zone
   */
  record Schedule(String expression, String timeZone) {}
}
