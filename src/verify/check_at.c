#include "checks.h"

#include <stdint.h>

enum { BEYOND = 1000 };

static void compare(const struct checks *checks, size_t index) {
    const struct registry *registry = checks->answers->registry;
    const struct place top = place_list(registry->path, registry->words->list);
    const bool inside = index < registry->count;
    const int expected = inside ? registry->codes[index].number : checks->answers->none;
    const int actual = checks->subject->at(index);
    checks->report->lookups++;
    if (actual != expected) {
        report_fault(checks->report,
                     inside ? place_field(registry->codes[index].place, registry->words->number)
                            : top,
                     "%s_at(%zu) is %s, the registry says %s", checks->subject->prefix, index,
                     check_show(checks, actual).string, check_show(checks, expected).string);
    }
}

/* Indexes that are in range if only their low bits are looked at, or if they count as negative. */
static void check_wraps(const struct checks *checks) {
    for (unsigned bit = 8; bit < sizeof(size_t) * 8; bit++) {
        const size_t base = (size_t)1 << bit;
        for (size_t i = 0; i < 4; i++) {
            compare(checks, base - i);
            compare(checks, base + i);
            compare(checks, base + checks->answers->registry->count - i);
        }
    }
}

void check_at(const struct checks *checks) {
    const size_t count = checks->answers->registry->count;
    for (size_t i = 0; i < count + BEYOND && !report_full(checks->report); i++) {
        compare(checks, i);
    }
    check_wraps(checks);
    for (size_t i = 0; i <= count; i++) {
        compare(checks, SIZE_MAX - i);
    }
}
