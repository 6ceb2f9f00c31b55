#include "fake_properties.h"

#include "fake_subject.h"

const struct subject_getter fake_getters[FAKE_GETTERS] = {
    {"urgent", fake_urgent, NULL},
    {"ends", fake_ends, NULL},
    {"color", fake_color, NULL},
    {"counts", fake_counts, NULL},
    {"weight", fake_weight, NULL},
    {"instead", fake_instead, NULL},
    {"hint", fake_hint, NULL},
    {"speaks", NULL, fake_speaks},
    {"twin", fake_twin, NULL},
    {"parts_count", fake_parts_count, NULL},
    {"parts_name", fake_parts_name, NULL},
    {"parts_need", fake_parts_need, NULL},
    {"parts_times", fake_parts_times, NULL},
    {"parts_by", NULL, fake_parts_by},
};

static struct subject_value number(long long value) {
    return (struct subject_value){value, NULL};
}

static struct subject_value text(const char *value) {
    return (struct subject_value){0, value};
}

/* The first for code 1, which gives all values; the second for other members of its class. */
static long long choose(int code, long long first, long long low, long long other) {
    if (code == 1) {
        return first;
    }
    return fake_class_of(code) == 1 ? low : other;
}

struct subject_value fake_urgent(int code, size_t index) {
    (void)index;
    return number(choose(code, 0, 1, 0));
}

struct subject_value fake_ends(int code, size_t index) {
    (void)index;
    return number(choose(code, 1, 0, 0));
}

struct subject_value fake_color(int code, size_t index) {
    (void)index;
    return number(choose(code, 1, 2, 0));
}

struct subject_value fake_counts(int code, size_t index) {
    (void)index;
    return number(choose(code, 3, 2, 0));
}

struct subject_value fake_weight(int code, size_t index) {
    (void)index;
    return number(fake_class_of(code) == 2 ? 7 : choose(code, 7, -5, -1));
}

struct subject_value fake_instead(int code, size_t index) {
    (void)index;
    return number(choose(code, 100, 3, 0));
}

int fake_best(const int *codes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (fake_weight(codes[i], 0).number > 0) {
            return codes[i] == 1 ? 100 : codes[i];
        }
    }
    return 2;
}

struct subject_value fake_hint(int code, size_t index) {
    static const char *const hints[] = {"No hint", "First hint", "Low one"};
    (void)index;
    return text(hints[choose(code, 1, 2, 0)]);
}

int fake_speaks(int code, size_t index, int token) {
    (void)index;
    return code == 1 ? token == 1 || token == 30 : token != 30;
}

struct subject_value fake_twin(int code, size_t index) {
    (void)index;
    if (code == 1 || code == 2) {
        return number(code);
    }
    return number(code == 100 ? 3 : 0);
}

int fake_is_twin_only(int code) {
    return code == 3 || code == 50;
}

int fake_parts_by(int code, size_t index, int token) {
    return code == 1 && index == 0 && token == 30;
}

struct subject_value fake_parts_count(int code, size_t index) {
    (void)index;
    return number(choose(code, 2, 1, 0));
}

struct subject_value fake_parts_name(int code, size_t index) {
    static const char *const names[] = {"Head", "Tail"};
    if (code == 1 && index < 2) {
        return text(names[index]);
    }
    return text(fake_class_of(code) == 1 && code != 1 && index == 0 ? "Base" : "");
}

struct subject_value fake_parts_need(int code, size_t index) {
    return number(code == 1 && index == 0 ? 0 : 1);
}

struct subject_value fake_parts_times(int code, size_t index) {
    return number(code == 1 && index == 0 ? 2 : 1);
}
