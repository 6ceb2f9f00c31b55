#ifndef VERIFY_REGISTRY_LINE_H
#define VERIFY_REGISTRY_LINE_H

#include "registry.h"

/** Reads `status-line`, if it is there. Every fault goes to the report. */
void registry_read_line(struct registry *registry, const json_t *root, struct report *report);

/** Checks that every code, phrase and class can stand in a status line; codes must have been read.
 */
void registry_check_line(const struct registry *registry, struct report *report);

#endif
