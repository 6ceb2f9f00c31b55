#ifndef VERIFY_CHECKS_H
#define VERIFY_CHECKS_H

#include "answers.h"
#include "report.h"
#include "subject.h"

#include <stddef.h>

/** What every check is given. */
struct checks {
    const struct subject *subject; /**< the compiled code */
    const struct answers *answers; /**< what the registry says */
    struct report *report;         /**< receives the faults */
    const int *codes;              /**< ints to ask about, ascending, none twice */
    size_t code_count;
};

/** The ints worth asking about; free with free(). See probes.c for which. */
int *probes_new(const struct registry *registry, size_t *count);

/** PREFIX_COUNT, PREFIX_NONE and the rows of PREFIX_MAP. */
void check_map(const struct checks *checks);

/** Every enumerator of codes, of aliases and of classes. */
void check_enumerators(const struct checks *checks);

/** Every enumerator of properties and of their columns. */
void check_property_enumerators(const struct checks *checks);

/** phrase(), or text() of tokens, and is_registered() of every int in `codes`. */
void check_phrases(const struct checks *checks);

/** name(), class(), effective() and from_digits() of every int in `codes`. */
void check_codes(const struct checks *checks);

/** is_success(), is_final() and the like of every int in `codes`. */
void check_predicates(const struct checks *checks);

/** from_digits() of what is not quite the decimal form of a code. */
void check_digits(const struct checks *checks);

/** from_line() and parse_line() of every line, of its near misses, and of all that a phrase may and
 * may not hold. */
void check_lines(const struct checks *checks);

/** line() of every int in `codes`. */
void check_ready(const struct checks *checks);

/** from_phrase() and from_name(), or from_text() of tokens, of every wording in three letter cases,
 * and of near misses. */
void check_wordings(const struct checks *checks);

/** at() of every index, and of many beyond. */
void check_at(const struct checks *checks);

/** The getters of properties: every int in `codes` and, of rows, every index and many beyond. */
void check_properties(const struct checks *checks);

/** best() of no code, of every int in `codes`, and of many lists of several. */
void check_best(const struct checks *checks);

/** All checks that the profile of the subject has functions for. */
void check_all(const struct checks *checks);

/** A code as a message shows it: `486`, or `SIP_STATUS_NONE`. */
struct text_quoted check_show(const struct checks *checks, int code);

#endif
