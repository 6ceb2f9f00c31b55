#ifndef VERIFY_EXIT_STATUS_H
#define VERIFY_EXIT_STATUS_H

/** What the program says to whoever ran it; the same numbers as `codebook`. */
enum exit_status {
    STATUS_DONE = 0,    /**< the compiled code says what the registry says */
    STATUS_FAULTS = 1,  /**< it does not */
    STATUS_USAGE = 2,   /**< wrong command line, or a file that cannot be read */
    STATUS_REFUSED = 3, /**< a file that is not acceptable JSON, or not a registry */
};

#endif
