#ifndef VERIFY_MAPPING_OPTIONS_H
#define VERIFY_MAPPING_OPTIONS_H

#include "mapping.h"

#include <stdio.h>

/** A command line of verify-map. */
struct mapping_options {
    struct mapping_files files;
    size_t max; /**< faults to print; 0 is all */
    bool help;
};

/**
 * Reads a command line, `--max=3` and `--max 3` alike; `--` ends the options.
 *
 * @param errors  receives one line for the first thing that is wrong
 * @return 0, or -1 where something is
 */
int mapping_options_read(int argc, char *const argv[], struct mapping_options *out, FILE *errors);

/** Prints what `--help` promises. */
void mapping_options_help(FILE *stream);

#endif
