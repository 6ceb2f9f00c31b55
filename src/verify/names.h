#ifndef VERIFY_NAMES_H
#define VERIFY_NAMES_H

#include "registry.h"

#include <stdio.h>

/**
 * Prints the names that subject.c includes, each as a macro call on a line of its own:
 * `ENUMERATOR(BUSY_HERE)`, `PROPERTY_ENUMERATOR(ENDS_DIALOG)`, `GETTER_ENUM(ends)` and
 * `GETTER(ends)`. A registry of tokens defines `SUBJECT_TOKENS` first. The calls of a macro stand
 * between `#ifdef` and `#endif`; those of getters by type are there where `GETTER_TYPES` is
 * defined.
 *
 * @param lines  whether whole status lines are in the output, so that there is a function for them
 * @return 0, or -1 where the stream cannot be written or a name is not one of C
 */
int names_print(const struct registry *registry, bool lines, FILE *stream);

#endif
