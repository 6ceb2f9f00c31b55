/* The macros for linkage of Sofia-SIP, as on a system with one kind of it. */

#ifndef SU_CONFIG_H
#define SU_CONFIG_H

#define SOFIAPUBFUN extern
#define SOFIAPUBVAR extern

#endif
