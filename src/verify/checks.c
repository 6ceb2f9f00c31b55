#include "checks.h"

#include <stdio.h>

struct text_quoted check_show(const struct checks *checks, int code) {
    struct text_quoted shown;
    if (code == checks->subject->none) {
        snprintf(shown.string, sizeof shown.string, "%s_NONE", checks->subject->upper);
    } else {
        snprintf(shown.string, sizeof shown.string, "%d", code);
    }
    return shown;
}

void check_all(const struct checks *checks) {
    check_map(checks);
    check_enumerators(checks);
    if (checks->subject->profile >= SUBJECT_PHRASES) {
        check_phrases(checks);
    }
    if (checks->subject->profile >= SUBJECT_FULL) {
        if (!checks->answers->registry->tokens) {
            check_codes(checks);
            check_predicates(checks);
            check_digits(checks);
            check_lines(checks);
            check_ready(checks);
        }
        check_wordings(checks);
        check_at(checks);
        check_property_enumerators(checks);
        check_properties(checks);
        check_best(checks);
    }
}
