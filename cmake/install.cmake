# What `cmake --install` lays down:
#
#   bin/codebook                 a link to the next
#   share/codebook/              the generator as in a checkout: codebook, gen, templates, data
#   share/codebook/cmake/        codebook_generate(), which find_package(codebook) brings
#   include/codebook/            the generated headers
#   lib/libcodebook_sip.{a,so}   the tables of the SIP codes
#   lib/cmake/codebook/          the package: codebook::sip, ::sip_static, ::sip_shared
#   lib/pkgconfig/, share/pkgconfig/, share/aclocal/
#                                the tables and the generator for pkg-config, and for Autotools
#   share/man/                   codebook(1), sip_status(3) and its like, sip-status(7) and its like
#
# All of it may be moved: each file finds the others by their places beside it.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(codebook_share "${CMAKE_INSTALL_DATADIR}/codebook")
set(codebook_package "${CMAKE_INSTALL_LIBDIR}/cmake/codebook")

file(RELATIVE_PATH codebook_link "${CMAKE_INSTALL_FULL_BINDIR}"
     "${CMAKE_INSTALL_FULL_DATADIR}/codebook/codebook")
file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/bin")
file(CREATE_LINK "${codebook_link}" "${CMAKE_CURRENT_BINARY_DIR}/bin/codebook" SYMBOLIC)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/bin/codebook" TYPE BIN)
install(PROGRAMS codebook DESTINATION "${codebook_share}")
install(DIRECTORY gen templates data DESTINATION "${codebook_share}"
        PATTERN "__pycache__" EXCLUDE)
install(FILES cmake/codebook.cmake DESTINATION "${codebook_share}/cmake")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}")

get_target_property(codebook_headers codebook_sip_static codebook_headers)
install(FILES ${codebook_headers} DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/codebook")
install(TARGETS codebook_sip_static codebook_sip_shared EXPORT codebookTargets
        ARCHIVE LIBRARY RUNTIME
        INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/codebook")
install(EXPORT codebookTargets NAMESPACE codebook:: DESTINATION "${codebook_package}")

configure_package_config_file(
  cmake/codebookConfig.cmake.in codebookConfig.cmake
  INSTALL_DESTINATION "${codebook_package}" PATH_VARS codebook_share
  NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(codebookConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/codebookConfig.cmake"
              "${CMAKE_CURRENT_BINARY_DIR}/codebookConfigVersion.cmake"
        DESTINATION "${codebook_package}")

# codebook_install_pc(name folder): what pkg-config reads, with paths as seen from the folder.
function(codebook_install_pc name folder)
  file(RELATIVE_PATH up "${CMAKE_INSTALL_PREFIX}/${folder}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
  string(REGEX REPLACE "/$" "" up "${up}")
  foreach(kind IN ITEMS BINDIR DATADIR INCLUDEDIR LIBDIR)
    string(TOLOWER "${kind}" place)
    file(RELATIVE_PATH ${place} "${CMAKE_INSTALL_PREFIX}" "${CMAKE_INSTALL_FULL_${kind}}")
  endforeach()
  set(version "${PROJECT_VERSION}")
  set(description "${PROJECT_DESCRIPTION}")
  configure_file(share/pkgconfig/${name}.pc.in ${name}.pc @ONLY)
  install(FILES "${CMAKE_CURRENT_BINARY_DIR}/${name}.pc" DESTINATION "${folder}/pkgconfig")
endfunction()

codebook_install_pc(codebook "${CMAKE_INSTALL_DATADIR}")
codebook_install_pc(codebook-sip "${CMAKE_INSTALL_LIBDIR}")
install(FILES share/aclocal/codebook.m4 DESTINATION "${CMAKE_INSTALL_DATADIR}/aclocal")

# The manual: codebook's own pages, and those of all registries and maps.
codebook_command(codebook_start)
set(codebook_man "${CMAKE_CURRENT_BINARY_DIR}/man")
set(codebook_man_stamp "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/codebook.dir/man.stamp")
add_custom_command(
  OUTPUT "${codebook_man_stamp}"
  COMMAND "${CODEBOOK_PYTHON}" -I -S -B "${PROJECT_SOURCE_DIR}/scripts/manual" "${codebook_man}"
  COMMAND ${codebook_start} docs --format man --output "${codebook_man}"
          --depfile "${codebook_man_stamp}.d" --stamp "${codebook_man_stamp}"
  DEPENDS scripts/manual docs/registry-format.md docs/templates.md
  DEPFILE "${codebook_man_stamp}.d"
  COMMENT "codebook: writing the manual"
  VERBATIM)
add_custom_target(codebook_manual ALL DEPENDS "${codebook_man_stamp}")
foreach(section IN ITEMS 1 3 5 7)
  install(DIRECTORY "${codebook_man}/man${section}" DESTINATION "${CMAKE_INSTALL_MANDIR}")
endforeach()
