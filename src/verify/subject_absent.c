/* Stands in for subject.c where there is no generated C yet: enough for --names and --syntax. */

#include "subject.h"

const struct subject linked_subject = {.prefix = "", .upper = "", .profile = SUBJECT_ABSENT};
