#ifndef VERIFY_REGISTRY_BEST_H
#define VERIFY_REGISTRY_BEST_H

#include "registry.h"

/** Reads `best`, if it is there; properties must have been read. Every fault goes to the report. */
void registry_read_best(struct registry *registry, const json_t *root, struct report *report);

/** Checks that the code that `best` names is there; codes must have been read and ordered. */
void registry_check_best(const struct registry *registry, struct report *report);

#endif
