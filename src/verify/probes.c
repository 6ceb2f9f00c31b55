/* Which ints the functions are asked about. */

#include "checks.h"

#include "memory.h"

#include <limits.h>
#include <stdlib.h>

enum {
    SWEEP_FIRST = -1000,
    SWEEP_LAST = 100000,
    NEIGHBOURS = 2, /* on either side of a code, of a border, and of the extremes of int */
};

/** A growing list of ints. */
struct list {
    int *items;
    size_t count;
    size_t capacity;
};

/* Adds a number if it is an int. */
static void add(struct list *list, long long number) {
    if (number >= INT_MIN && number <= INT_MAX) {
        list->items = memory_grow(list->items, list->count, &list->capacity, sizeof(int));
        list->items[list->count++] = (int)number;
    }
}

static void add_around(struct list *list, long long number) {
    for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
        add(list, number + i);
    }
}

/* Numbers that are equal to a code if only its low bits, or its size without sign, are looked at.
 */
static void add_lookalikes(struct list *list, int code) {
    add(list, -(long long)code);
    for (int bit = 7; bit < 32; bit++) {
        add(list, code + (1LL << bit));
        add(list, code - (1LL << bit));
    }
}

static int compare(const void *left, const void *right) {
    const int a = *(const int *)left;
    const int b = *(const int *)right;
    return (a > b) - (a < b);
}

static size_t sort_unique(int *items, size_t count) {
    size_t kept = 0;
    qsort(items, count, sizeof *items, compare);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || items[kept - 1] != items[i]) {
            items[kept++] = items[i];
        }
    }
    return kept;
}

int *probes_new(const struct registry *registry, size_t *count) {
    struct list list = {NULL, 0, 0};
    add_around(&list, INT_MIN);
    add_around(&list, INT_MAX);
    for (int code = SWEEP_FIRST; code <= SWEEP_LAST; code++) {
        add(&list, code);
    }
    for (size_t i = 0; i < registry->total; i++) {
        add_around(&list, registry->codes[i].number);
        add_lookalikes(&list, registry->codes[i].number);
    }
    for (size_t i = 0; i < registry->class_count; i++) {
        add_around(&list, registry->classes[i].first);
        add_around(&list, registry->classes[i].last);
    }
    *count = sort_unique(list.items, list.count);
    return list.items;
}
