/* best(): which of several codes it chooses, and what it gives for that one. */

#include "checks.h"
#include "given.h"

#include <stdint.h>
#include <stdio.h>

enum {
    MOST = 8,      /* codes in a list */
    LISTS = 20000, /* lists of several codes that are tried */
    CHOICES = 600, /* ints that such a list is made of; the pairs of the first are all tried */
    PAIRED = 120,
};

static long long value_of(const struct checks *checks, const struct property *property, int code) {
    const struct given given = given_find(checks->answers->registry, property, code);
    struct property_value value;
    property_convert(property, given.value, checks->answers->none, &value);
    return value.number;
}

static int answer(const struct checks *checks, const int *codes, size_t count) {
    const struct best *best = &checks->answers->registry->best;
    int found = best->nothing;
    long long highest = 0;
    for (size_t i = count; i-- > 0;) { /* from the end: the first of those that are equal counts */
        const long long rank = value_of(checks, best->rank, codes[i]);
        if (rank > 0 && rank >= highest) {
            highest = rank;
            found = codes[i];
        }
    }
    if (highest == 0 || best->instead == NULL) {
        return found;
    }
    const int instead = (int)value_of(checks, best->instead, found);
    return instead != checks->answers->none ? instead : found;
}

static void ask(const struct checks *checks, const int *codes, size_t count) {
    const int actual = checks->subject->best(codes, count);
    const int expected = answer(checks, codes, count);
    checks->report->lookups++;
    if (actual == expected) {
        return;
    }
    char list[MOST * sizeof "-2147483648, "] = "";
    size_t end = 0;
    for (size_t i = 0; i < count; i++) {
        end += (size_t)snprintf(list + end, sizeof list - end, "%s%d", i > 0 ? ", " : "", codes[i]);
    }
    report_fault(checks->report, checks->answers->registry->best.place,
                 "%s_best({%s}) is %s, the registry says %s", checks->subject->prefix, list,
                 check_show(checks, actual).string, check_show(checks, expected).string);
}

/* Codes first, then ints of which some are unknown members of classes. */
static size_t choose(const struct checks *checks, int *choices) {
    const struct registry *registry = checks->answers->registry;
    const size_t step = checks->code_count / (CHOICES / 2) + 1;
    size_t count = 0;
    for (size_t i = 0; i < registry->count && count < CHOICES / 2; i++) {
        choices[count++] = registry->codes[i].number;
    }
    for (size_t i = 0; i < registry->class_count && count < CHOICES / 2 + PAIRED; i++) {
        choices[count++] = registry->classes[i].last;
    }
    for (size_t i = 0; i < checks->code_count && count < CHOICES; i += step) {
        choices[count++] = checks->codes[i];
    }
    return count;
}

/* The next of a row of numbers that is the same at each run (Numerical Recipes, s7.1). */
static size_t next_number(uint32_t *state, size_t below) {
    *state = *state * UINT32_C(1664525) + UINT32_C(1013904223);
    return (size_t)(*state >> 8) % below;
}

static void ask_lists(const struct checks *checks, const int *choices, size_t count) {
    uint32_t state = 1;
    int codes[MOST];
    for (size_t list = 0; count > 0 && list < LISTS && !report_full(checks->report); list++) {
        const size_t length = 3 + next_number(&state, MOST - 2);
        for (size_t i = 0; i < length; i++) {
            codes[i] = choices[next_number(&state, count)];
        }
        ask(checks, codes, length);
    }
}

void check_best(const struct checks *checks) {
    int choices[CHOICES];
    if (checks->answers->registry->best.rank == NULL) {
        return;
    }
    ask(checks, NULL, 0);
    for (size_t i = 0; i < checks->code_count && !report_full(checks->report); i++) {
        ask(checks, &checks->codes[i], 1);
    }
    const size_t count = choose(checks, choices);
    const size_t paired = count < PAIRED ? count : PAIRED;
    for (size_t i = 0; i < paired * paired && !report_full(checks->report); i++) {
        const int pair[] = {choices[i / paired], choices[i % paired]};
        ask(checks, pair, 2);
    }
    ask_lists(checks, choices, count);
}
