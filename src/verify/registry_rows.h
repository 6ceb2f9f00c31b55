#ifndef VERIFY_REGISTRY_ROWS_H
#define VERIFY_REGISTRY_ROWS_H

#include "registry.h"

/*
 * JSON rows -> records, one function for each list of the format. Every fault goes to the report;
 * rows at fault are left out.
 */

/** Reads `classes` of a registry, and sorts them; ranges must not overlap. */
void registry_read_classes(struct registry *registry, const json_t *root, struct report *report);

/** Appends `codes` of a registry or an overlay. */
void registry_read_codes(struct registry *registry, const char *path, const json_t *root,
                         struct report *report);

/** Sorts the codes by number, which must be unique, and puts those that are included first. */
void registry_order_codes(struct registry *registry, struct report *report);

/** Appends the phrases, names and aliases of every code. */
void registry_read_wordings(struct registry *registry, struct report *report);

/** Appends `aliases` of an overlay; their codes must be there. */
void registry_read_overlay_aliases(struct registry *registry, const char *path, const json_t *root,
                                   struct report *report);

#endif
