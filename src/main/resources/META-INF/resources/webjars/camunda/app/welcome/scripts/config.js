export default {
  app: { vendor: '选任', name: '首页' },

  // The apps look for "zh" only and never for "zh-CN": Chinese is reached as the fallback.
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },

  links: [], // else one to the manual of Camunda, in English and outside the house

  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
