#include "checks.h"
#include "enumerators.h"

/** What the visitor needs for one comparison. */
struct comparison {
    const struct checks *checks;
    struct dictionary values; /**< of the subject's enumerators, by name */
};

static void compare(void *context, const struct enumerator *expected) {
    const struct comparison *comparison = context;
    const struct checks *checks = comparison->checks;
    const struct enumerator_name name = enumerator_name(expected);
    int value = 0;
    checks->report->lookups++;
    if (!dictionary_get(&comparison->values, text_of(name.string), &value)) {
        report_fault(checks->report, expected->place,
                     "%s_%s is not among the names that subject.c was compiled with",
                     checks->subject->upper, name.string);
    } else if (value != expected->value) {
        report_fault(checks->report, expected->place, "%s_%s is %d, the registry says %d",
                     checks->subject->upper, name.string, value, expected->value);
    }
}

void check_enumerators(const struct checks *checks) {
    const struct subject *subject = checks->subject;
    struct comparison comparison = {checks, dictionary_new(subject->constant_count)};
    for (size_t i = 0; i < subject->constant_count; i++) {
        dictionary_put(&comparison.values, text_of(subject->constants[i].name),
                       subject->constants[i].value);
    }
    enumerators_visit(checks->answers->registry, compare, &comparison);
    dictionary_free(&comparison.values);
}
