#ifndef VERIFY_SELECTION_H
#define VERIFY_SELECTION_H

#include "registry.h"

/**
 * Marks the codes that are in the output under `unregistered` and `select`.
 *
 * A selection is a list split by commas; each item is a number (`486`), a range (`400-499`), or a
 * name of a code (`BUSY_HERE`, or an alias, in any case). A code is in the output if any item of
 * any selection holds it, unless its status is `unregistered` and those are not asked for.
 *
 * @return STATUS_DONE; STATUS_USAGE, with a message on `errors`, for an item that is none of these
 *         or holds no code, or where none is left
 */
enum exit_status selection_apply(const struct registry_options *options, struct registry *registry,
                                 FILE *errors);

#endif
