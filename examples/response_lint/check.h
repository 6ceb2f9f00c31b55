#ifndef RESPONSE_LINT_CHECK_H
#define RESPONSE_LINT_CHECK_H

#include "message.h"
#include "report.h"

/**
 * Say what is wrong with each SIP response in an input, in the order of the input.
 *
 * @param phrases  also note each phrase that is not the registered one, which is legal
 */
void check_input(struct span input, bool phrases, struct report *to);

#endif
