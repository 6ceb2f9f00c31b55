/* is_success(), is_final() and the like: what each says of every int. */

#include "checks.h"
#include "predicates.h"

#include <string.h>

static void ask_every_code(const struct checks *checks, const struct subject_predicate *actual,
                           const struct predicate *expected) {
    const struct registry *registry = checks->answers->registry;
    for (size_t i = 0; i < checks->code_count && !report_full(checks->report); i++) {
        const int code = checks->codes[i];
        const int answer = actual->ask(code);
        const int right = predicate_holds(registry, expected, code) ? 1 : 0;
        checks->report->lookups++;
        if (answer != right) {
            report_fault(checks->report, expected->place, "%s_%s(%d) is %d, the registry says %d",
                         checks->subject->prefix, actual->name, code, answer, right);
        }
    }
}

static void check_predicate(void *context, const struct predicate *predicate) {
    const struct checks *checks = context;
    const struct subject *subject = checks->subject;
    for (size_t i = 0; i < subject->predicate_count; i++) {
        if (strcmp(subject->predicates[i].name, predicate->name.string) == 0) {
            ask_every_code(checks, &subject->predicates[i], predicate);
            return;
        }
    }
    report_fault(checks->report, predicate->place,
                 "%s_%s is not among the names that subject.c was compiled with", subject->prefix,
                 predicate->name.string);
}

void check_predicates(const struct checks *checks) {
    struct checks copy = *checks;
    predicates_visit(checks->answers->registry, check_predicate, &copy);
}
