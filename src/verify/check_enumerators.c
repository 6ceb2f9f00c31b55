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
    } else if ((long long)value != expected->value) {
        report_fault(checks->report, expected->place, "%s_%s is %d, the registry says %lld",
                     checks->subject->upper, name.string, value, expected->value);
    }
}

/* Compares those that a visit hands on. */
static void check(const struct checks *checks,
                  void (*visit)(const struct registry *registry, enumerator_visitor *visitor,
                                void *context)) {
    const struct subject *subject = checks->subject;
    struct comparison comparison = {checks, dictionary_new(subject->constant_count)};
    for (size_t i = 0; i < subject->constant_count; i++) {
        dictionary_put(&comparison.values, text_of(subject->constants[i].name),
                       subject->constants[i].value);
    }
    visit(checks->answers->registry, compare, &comparison);
    dictionary_free(&comparison.values);
}

void check_enumerators(const struct checks *checks) {
    check(checks, enumerators_visit);
}

void check_property_enumerators(const struct checks *checks) {
    check(checks, enumerators_visit_properties);
}
