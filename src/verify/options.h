#ifndef VERIFY_OPTIONS_H
#define VERIFY_OPTIONS_H

#include "registry.h"

#include <stddef.h>
#include <stdio.h>

/** What the program is asked to do. */
enum options_mode {
    MODE_VERIFY, /**< compare the linked subject with a registry */
    MODE_NAMES,  /**< print the enumerators and getters of a registry, for subject.c */
    MODE_SYNTAX, /**< say whether a file is acceptable JSON */
    MODE_HELP,
};

/** A command line. */
struct options {
    enum options_mode mode;
    struct registry_options registry; /**< in MODE_SYNTAX only its path counts */
    const char *unknown;              /**< NULL, null, empty, class, or a text */
    bool exact;                       /**< whether each letter counts in its case */
    bool lines;                       /**< whether whole status lines are there */
    size_t max;                       /**< faults to print; 0 is all */
    const char **overlays;            /**< owned; what registry.overlays points to */
    const char **selections;          /**< owned; what registry.select points to */
};

enum { OPTIONS_DEFAULT_MAX = 20 };

/**
 * Reads a command line, `--select=486` and `--select 486` alike; `--` ends the options.
 *
 * @param out     receives the options; free with options_free(), also after a failure
 * @param errors  receives one line for the first thing that is wrong
 * @return 0, or -1 where something is
 */
int options_read(int argc, char *const argv[], struct options *out, FILE *errors);

void options_free(struct options *options);

/** Prints what `--help` promises. */
void options_help(FILE *stream);

#endif
