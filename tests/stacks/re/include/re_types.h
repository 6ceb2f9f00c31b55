/* The types of re that are needed. */

#include <stddef.h>
#include <stdint.h>
