#ifndef VERIFY_NEIGHBOURS_H
#define VERIFY_NEIGHBOURS_H

#include "registry.h"

/**
 * Reads the registries whose tokens properties hold, and with whose codes they compare.
 *
 * A registry is looked for as ID.json beside the file, in the folder above it, and in a folder that
 * the options name. The properties must have been read; what they need of it is kept with them.
 *
 * @return STATUS_DONE, STATUS_USAGE (cannot be read) or STATUS_REFUSED (no JSON); that there is no
 *         such file, or that it has not what is needed, is reported
 */
enum exit_status neighbours_read(struct registry *registry, const struct registry_options *options,
                                 struct report *report);

#endif
