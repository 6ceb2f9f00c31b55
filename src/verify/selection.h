#ifndef VERIFY_SELECTION_H
#define VERIFY_SELECTION_H

#include "registry.h"

/**
 * Marks the codes that are in the output under `unregistered` and `select`.
 *
 * A selection is a list split by commas; each item is a number (`486`), a range (`400-499`), a name
 * (`BUSY_HERE`) or the id of a class (`client_error`). A code is in the output if any item holds
 * it.
 *
 * @return STATUS_DONE; STATUS_USAGE, with a message on `errors`, for an item that is none of these
 *         or holds no code
 */
enum exit_status selection_apply(const struct registry_options *options, struct registry *registry,
                                 FILE *errors);

#endif
