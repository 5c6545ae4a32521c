package org.waybill.cli;

/** What a command's exit code says. */
final class ExitCode {
  /** Everything was done. */
  static final int DONE = 0;

  /** Some input was bad: the rest was done, and the bad ones were named. */
  static final int SOME_INPUT_BAD = 1;

  /** The command was not understood. */
  static final int USAGE = 2;

  /** Nothing could be done. */
  static final int NOTHING_DONE = 3;

  private ExitCode() {}
}
