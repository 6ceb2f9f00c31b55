#ifndef TESTS_FAKE_PROPERTIES_H
#define TESTS_FAKE_PROPERTIES_H

#include "subject.h"

/*
 * The getters of right_subject, one for each property of small.json, and one more for each column.
 * They are there by name too, so that a wrong one can be wrong for one argument only.
 */

enum { FAKE_GETTERS = 14 };

extern const struct subject_getter fake_getters[FAKE_GETTERS];

struct subject_value fake_urgent(int code, size_t index);
struct subject_value fake_ends(int code, size_t index);
struct subject_value fake_color(int code, size_t index);
struct subject_value fake_counts(int code, size_t index);
struct subject_value fake_weight(int code, size_t index);
struct subject_value fake_instead(int code, size_t index);
struct subject_value fake_hint(int code, size_t index);
int fake_speaks(int code, size_t index, int token);
struct subject_value fake_twin(int code, size_t index);
int fake_is_twin_only(int code);
struct subject_value fake_parts_count(int code, size_t index);
struct subject_value fake_parts_name(int code, size_t index);
struct subject_value fake_parts_need(int code, size_t index);
struct subject_value fake_parts_times(int code, size_t index);
int fake_parts_by(int code, size_t index, int token);
int fake_best(const int *codes, size_t count);

#endif
