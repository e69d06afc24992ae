global using static LeadPlugins.LocalOrg.Tests.TestOrganization;
